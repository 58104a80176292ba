import { describe, expect, it } from 'vitest';
import type { Meant } from '../support/parsed.ts';
import { tiesOfWords } from '../support/ties-of.ts';

const ROE: Meant = { words: ['Roe'], name: 'Jane Roe' };
const ACME: Meant = { words: ['Acme'], name: 'Acme', type: 'Organization' };
const ZUB: Meant = { words: ['Zub'], name: 'Zub', type: 'Organization' };
const HALL: Meant = { words: ['Hall'], name: 'Hall', type: 'Place' };
const ITALY: Meant = { words: ['Italy', 'Italian'], name: 'Italy', type: 'Place', classes: ['schema:Country'] };
const MILAN: Meant = { words: ['Milan'], name: 'Milan', type: 'Place', classes: ['schema:City'] };
const LIBERALS: Meant = { words: ['Liberal'], name: 'Liberals', type: 'Organization', classes: ['ng:PoliticalParty'] };

describe('two names beside each other', () => {
  it('are a body and its place, by possession or "of"', () => {
    expect(tiesOfWords("Italy 's opposition Acme won .", ITALY, ACME)).toEqual(['Acme schema:location Italy']);
    expect(tiesOfWords('Acme of Italy won .', ITALY, ACME)).toEqual(['Acme schema:location Italy']);
    expect(tiesOfWords('Acme in northern Italy won .', ITALY, ACME)).toEqual(['Acme schema:location Italy']);
    expect(tiesOfWords('Acme bases in Italy burned .', ITALY, ACME)).toEqual(['Acme schema:location Italy']);
    expect(tiesOfWords('Italy praised Acme .', ITALY, ACME)).toEqual([]);
  });

  it('are a place in another, and a suburb stands after its town', () => {
    expect(tiesOfWords('they met at Hall in Milan .', HALL, MILAN)).toEqual(['Hall schema:containedInPlace Milan']);
    expect(tiesOfWords('the Milan suburb of Hall slept .', HALL, MILAN)).toEqual([
      'Hall schema:containedInPlace Milan',
    ]);
  });

  it('are a district and its town, or a province and its state', () => {
    expect(tiesOfWords('the Hall district of Milan slept .', HALL, MILAN)).toEqual([
      'Hall schema:containedInPlace Milan',
    ]);
    expect(tiesOfWords('the Italian province of Hall slept .', ITALY, HALL)).toContain(
      'Hall schema:containedInPlace Italy',
    );
    const lake: Meant = { words: ['Lake'], name: 'Zub Lake', type: 'Place' };
    expect(tiesOfWords('Lake in the Italian province of Hall froze .', lake, ITALY, HALL)).toContain(
      'Zub Lake schema:containedInPlace Hall',
    );
  });

  it('are what lies somewhere and where', () => {
    expect(tiesOfWords('Hall lies in northern Italy .', HALL, ITALY)).toEqual(['Hall schema:containedInPlace Italy']);
    expect(tiesOfWords('Acme is located in Milan .', ACME, MILAN)).toEqual(['Acme schema:location Milan']);
  });

  it('are a part that is said to be one, and the whole', () => {
    expect(tiesOfWords('Acme is a former division of Zub .', ACME, ZUB)).toEqual([
      'Acme schema:parentOrganization Zub',
    ]);
    expect(tiesOfWords('Acme , part of Zub , grew .', ACME, ZUB)).toEqual(['Acme schema:parentOrganization Zub']);
    expect(tiesOfWords('Acme is a critic of Zub .', ACME, ZUB)).toEqual([]);
  });

  it('are a parent and what it owns', () => {
    expect(tiesOfWords('Acme parent Zub grew .', ACME, ZUB)).toEqual(['Zub schema:owns Acme']);
    expect(tiesOfWords('Acme , the parent company of Zub , grew .', ACME, ZUB)).toEqual(['Acme schema:owns Zub']);
  });

  it('are opponents where they fight, not where they talk', () => {
    expect(tiesOfWords('fighting between Acme and Zub began .', ACME, ZUB)).toEqual(['Acme ng:opponentOf Zub']);
    expect(tiesOfWords('Acme rival Zub grew .', ACME, ZUB)).toEqual(['Acme ng:opponentOf Zub']);
    expect(tiesOfWords('talks between Acme and Zub began .', ACME, ZUB)).toEqual([]);
  });

  it('are a person and a state, by the state’s name or its adjective', () => {
    expect(tiesOfWords('Roe of Italy won .', ROE, ITALY)).toEqual(['Jane Roe schema:nationality Italy']);
    expect(tiesOfWords('Roe is an Italian .', ROE, ITALY)).toEqual(['Jane Roe schema:nationality Italy']);
    expect(tiesOfWords('Roe ( born in 1963 ) is a retired Italian diver .', ROE, ITALY)).toEqual([
      'Jane Roe schema:nationality Italy',
    ]);
    expect(tiesOfWords('Roe was a diver in the Italian team .', ROE, ITALY)).toEqual([]);
    expect(tiesOfWords('Roe of Milan won .', ROE, MILAN)).toEqual([]);
  });

  it('are a person and the state that stands right before the name', () => {
    expect(tiesOfWords('the Italian Roe won .', ROE, ITALY)).toEqual(['Jane Roe schema:nationality Italy']);
    expect(tiesOfWords("Italy 's Roe won .", ROE, ITALY)).toEqual(['Jane Roe schema:nationality Italy']);
    expect(tiesOfWords('envoy to Italy Roe won .', ROE, ITALY)).toEqual([]);
  });

  it('are a person and the side or state in brackets', () => {
    expect(tiesOfWords('scorers were Roe ( Acme ) .', ROE, ACME)).toEqual(['Jane Roe schema:memberOf Acme']);
    expect(tiesOfWords('scorers were Roe ( Italy ) .', ROE, ITALY)).toEqual(['Jane Roe schema:nationality Italy']);
  });

  it('are a body and who owns a part of it', () => {
    expect(tiesOfWords('Acme is 40 percent owned by Zub .', ACME, ZUB)).toEqual(['Zub schema:owns Acme']);
    expect(tiesOfWords('Acme is 40 percent praised by Zub .', ACME, ZUB)).toEqual([]);
  });

  it('are a site of a place', () => {
    expect(tiesOfWords('the Hall camp in Milan burned .', HALL, MILAN)).toEqual(['Hall schema:containedInPlace Milan']);
    expect(tiesOfWords('the Hall match in Milan ended .', HALL, MILAN)).toEqual([]);
  });

  it('are forces and where they stand', () => {
    const forces: Meant = { words: ['troops'], name: 'Zub troops', type: 'Organization' };
    expect(tiesOfWords('troops in Milan slept .', forces, MILAN)).toEqual(['Zub troops schema:location Milan']);
  });

  it('are allies, or led by the one that the phrase after a name joins', () => {
    expect(tiesOfWords('Acme , in alliance with rebel Zub , won .', ACME, ZUB)).toEqual(['Acme ng:allyOf Zub']);
    expect(tiesOfWords('Acme , which is linked to Zub , won .', ACME, ZUB)).toEqual(['Acme ng:allyOf Zub']);
    expect(tiesOfWords('Acme , which is close to Zub , won .', ACME, ZUB)).toEqual([]);
    expect(tiesOfWords('Acme , a Zub - led group , won .', ACME, ZUB)).toEqual(['Zub ng:leads Acme']);
    expect(tiesOfWords('Acme , a Zub - style group , won .', ACME, ZUB)).toEqual([]);
  });

  it('are a hospital and its town', () => {
    const hospital: Meant = { words: ['Hospital'], name: 'Zub Hospital', type: 'Organization' };
    expect(tiesOfWords('nurses at Hospital , Milan , slept .', hospital, MILAN)).toEqual([
      'Zub Hospital schema:location Milan',
    ]);
    expect(tiesOfWords('nurses at Acme , Milan , slept .', ACME, MILAN)).toEqual([]);
  });

  it('are a person and a party', () => {
    expect(tiesOfWords('Roe , a Milan Liberal , won .', ROE, MILAN, LIBERALS)).toEqual([
      'Jane Roe schema:memberOf Liberals',
    ]);
    expect(tiesOfWords('Roe , a former envoy and Liberal lawmaker , won .', ROE, LIBERALS)).toEqual([
      'Jane Roe schema:memberOf Liberals',
    ]);
    expect(tiesOfWords('Roe , a Liberal , won .', ROE, LIBERALS)).toEqual(['Jane Roe schema:memberOf Liberals']);
    expect(tiesOfWords('Liberal Senator Roe won .', ROE, LIBERALS)).toEqual(['Jane Roe schema:memberOf Liberals']);
    expect(tiesOfWords('the Liberal of General Roe won .', ROE, LIBERALS)).toEqual([
      'Jane Roe schema:memberOf Liberals',
    ]);
    expect(tiesOfWords('Liberal votes went to Roe .', ROE, LIBERALS)).toEqual([]);
  });

  it('are a part of a body and the body', () => {
    const school: Meant = { words: ['School'], name: 'School of Law', type: 'Organization' };
    expect(tiesOfWords('the School at Zub closed .', school, ZUB)).toEqual([
      'School of Law schema:parentOrganization Zub',
    ]);
    expect(tiesOfWords('the Acme at Zub closed .', ACME, ZUB)).toEqual([]);
  });
});
