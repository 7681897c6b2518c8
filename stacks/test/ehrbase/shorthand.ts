export const both = ["ehrbase-dev", "ehrbase-prod"];
export const prod = ["ehrbase-prod"];
export const dev = ["ehrbase-dev"];

/** Name of everything in the record. */
export const n = "medzen-ehrbase";
