/// <reference types="vite/client" />

declare module 'virtual:display' {
  import type { DisplayTable } from '../../src/network/display.ts';
  export const display: DisplayTable;
}
