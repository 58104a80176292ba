const PAGE = 65_536;
const MEMORY_SECTION = 5;
const HEADER = 8;

/**
 * Makes every WebAssembly module that this thread compiles from now on unable to take more memory than `bytes`. An engine
 * that would need more traps instead of filling the machine; Node's own limits of a worker do not count this memory.
 */
export function limitWasmMemory(bytes: number): void {
  const Original = WebAssembly.Module;
  WebAssembly.Module = class extends Original {
    constructor(source: BufferSource) {
      super(withMaximum(toBytes(source), Math.floor(bytes / PAGE)) as BufferSource);
    }
  };
}

const toBytes = (source: BufferSource): Uint8Array =>
  ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);

/** A module whose one memory has no maximum, with one; any other module as it is. */
export function withMaximum(module: Uint8Array, pages: number): Uint8Array {
  for (let at = HEADER; at < module.length; ) {
    const [size, body] = readLeb(module, at + 1);
    if (module[at] === MEMORY_SECTION) {
      const [count, flags] = [module[body], module[body + 1]];
      if (count !== 1 || flags !== 0) return module;
      const [least] = readLeb(module, body + 2);
      const memory = [1, 1, ...leb(least), ...leb(Math.max(least, pages))];
      const section = [MEMORY_SECTION, ...leb(memory.length), ...memory];
      return Buffer.concat([module.subarray(0, at), Uint8Array.from(section), module.subarray(body + size)]);
    }
    at = body + size;
  }
  return module;
}

/** An unsigned number in LEB128, and where what follows it begins. */
function readLeb(bytes: Uint8Array, from: number): readonly [value: number, next: number] {
  let value = 0;
  for (let at = from, factor = 1; ; at++, factor *= 128) {
    const byte = bytes[at] ?? 0;
    value += (byte & 127) * factor;
    if (byte < 128) return [value, at + 1];
  }
}

function leb(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...leb(Math.floor(value / 128))];
}
