/** The flags that every process of ours runs Node with (the reasons stand in node-flags.mjs). */
export declare const NODE_FLAGS: string[];
export const SOURCE_FLAGS: string[];
