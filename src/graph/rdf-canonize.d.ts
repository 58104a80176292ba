/** The part that is used of a package without types of its own. */
declare module 'rdf-canonize' {
  interface CanonizeOptions {
    readonly algorithm: 'RDFC-1.0';
    /** Filled with the canonical label of each blank node. */
    readonly canonicalIdMap?: Map<string, string>;
    readonly messageDigestAlgorithm?: 'sha256' | 'sha384';
    readonly maxWorkFactor?: number;
  }
  const library: {
    readonly canonize: (quads: readonly object[], options: CanonizeOptions) => Promise<string>;
  };
  // biome-ignore lint/style/noDefaultExport: the package is CommonJS
  export default library;
}
