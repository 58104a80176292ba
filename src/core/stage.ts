/** One step of the pipeline. `run` is a property, not a method, so that a wrong order of stages does not compile. */
export interface Stage<In, Out> {
  readonly name: string;
  readonly run: (input: In) => Out | Promise<Out>;
}
