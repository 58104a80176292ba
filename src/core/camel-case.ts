/** "contained in place" of `containedInPlace`, "press conference" of `PressConference`. */
export const wordsOfName = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
