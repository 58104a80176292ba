import type { Model } from '../model.ts';

/** Questions that this graph can answer: of each kind one, about what it says most of. */
export function suggestions(model: Model): string[] {
  const { things, events, claims } = model.knowledge;
  const named = things
    .filter((thing) => thing.named && thing.label.length < 40)
    .sort((a, b) => model.about(b.id).length - model.about(a.id).length || (a.id < b.id ? -1 : 1));
  const [one, other] = named.filter(({ kind }) => kind === 'person');
  const place = named.find(({ kind }) => kind === 'place');
  const speakers = new Set(claims.map(({ speaker }) => speaker));
  const speaker = named.find(({ id, kind }) => kind === 'person' && speakers.has(id));
  const patients = new Set(
    events.flatMap((e) => e.participants.filter((p) => p.part === 'patient').map((p) => p.thing)),
  );
  const patient = named.find(({ id, kind }) => kind === 'person' && patients.has(id));
  const leader = model.knowledge.roles.find(
    ({ title, status, organization }) =>
      status === 'current' && organization !== undefined && /lead|president|minister|head|chief|chair/i.test(title),
  );
  const body = leader?.organization === undefined ? undefined : model.thing(leader.organization);
  return [
    one && `Who is ${one.label}?`,
    speaker && `What did ${speaker.label} say?`,
    patient && `What happened to ${patient.label}?`,
    body?.named && leader ? `Who is the ${leader.title} of ${body.label}?` : undefined,
    place && `What happened in ${place.label}?`,
    one && other ? `How are ${one.label} and ${other.label} connected?` : undefined,
  ].filter((question) => question !== undefined);
}
