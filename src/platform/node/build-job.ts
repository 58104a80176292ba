import { join } from 'node:path';
import type { Article } from '../../core/article.ts';
import { withOwnIds } from '../../core/own-ids.ts';
import type { WriteOptions, Writer } from '../../write/writer.ts';
import type { Builder } from './builder.ts';
import type { Context } from './command.ts';
import { EXIT, reportError } from './report.ts';
import { reportCoverage } from './report-coverage.ts';
import type { Source } from './sources.ts';
import { writeGraph } from './write-graph.ts';

/** Where and how graphs are written. `folder`: files in it are named after the articles. Neither: standard output. */
export interface OutputPlan {
  /** One graph for each article, not one of all; has a folder. */
  readonly each: boolean;
  readonly writer: Writer;
  readonly options: WriteOptions;
  readonly folder?: string;
  readonly file?: string;
  /** Tells of each article which sentences gave no fact, and why. */
  readonly coverage: boolean;
}

/** Builds the graphs of some sources and writes them; what fails is reported and the rest goes on. */
export class BuildJob {
  readonly #plan: OutputPlan;
  readonly #builder: Builder;
  readonly #context: Context;
  readonly #names = new FileNames();
  #built = 0;
  #problems = 0;

  constructor(plan: OutputPlan, builder: Builder, context: Context) {
    this.#plan = plan;
    this.#builder = builder;
    this.#context = context;
  }

  /** Resolves to the exit code. */
  async run(sources: readonly Source[]): Promise<number> {
    const { terminal, signal } = this.#context;
    const merged: Article[] = [];
    for (const [index, source] of sources.entries()) {
      signal.throwIfAborted();
      if (sources.length > 1) terminal.progress(`${index + 1} of ${sources.length}: ${source.name}`);
      await this.#attempt(source.name, async () => {
        const { articles, unusable } = await this.#builder.read(source);
        this.#problems += unusable;
        if (this.#plan.each) await this.#buildEach(source, articles);
        else merged.push(...articles);
      });
    }
    terminal.progress(undefined);
    if (merged.length > 0) await this.#buildMerged(sources, merged);
    return this.#verdict();
  }

  async #attempt(where: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#context.signal.throwIfAborted();
      this.#problems++;
      reportError(this.#context.terminal, error, where);
    }
  }

  async #buildEach(source: Source, articles: readonly Article[]): Promise<void> {
    for (const article of articles) {
      const name = this.#names.take(articles.length === 1 ? source.stem : article.id);
      await this.#attempt(source.name, () => this.#build([article], this.#pathOf(name)));
    }
  }

  async #buildMerged(sources: readonly Source[], articles: readonly Article[]): Promise<void> {
    const name = sources.length === 1 ? sources[0]!.stem : 'graph';
    await this.#build(withOwnIds(articles), this.#plan.file ?? (this.#plan.folder && this.#pathOf(name)));
  }

  async #build(articles: readonly Article[], path: string | undefined): Promise<void> {
    const { graph, documents, coverage, problems } = await this.#builder.build(articles);
    this.#problems += problems;
    if (documents.length === 0) return;
    await writeGraph(graph, path, this.#plan, this.#context);
    this.#built += documents.length;
    if (this.#plan.coverage)
      for (const [i, { article }] of documents.entries())
        reportCoverage(this.#context.terminal, article.source ?? article.id, coverage[i]!);
  }

  #pathOf(name: string): string {
    return join(this.#plan.folder!, name + this.#plan.writer.extension);
  }

  #verdict(): number {
    if (this.#problems === 0) return EXIT.ok;
    const built = this.#built === 1 ? '1 article was built' : `${this.#built} articles were built`;
    const met = this.#problems === 1 ? '1 problem was met' : `${this.#problems} problems were met`;
    this.#context.terminal.note(this.#built === 0 ? 'Nothing was built.' : `${built}, ${met}.`);
    return EXIT.failed;
  }
}

/** File names of graphs in one folder: each once, also on disks that take `A` for `a`. */
class FileNames {
  readonly #taken = new Set<string>();

  take(wanted: string): string {
    let name = wanted;
    for (let i = 2; this.#taken.has(name.toLowerCase()); i++) name = `${wanted}-${i}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}
