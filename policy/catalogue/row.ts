// The form of a row of the rule catalogue: what one text asks, of whom, when, and how far it can be enforced.

/** How far a row can be enforced: from data, by a named person's word, as a warning; or it is only recorded. */
export type RowClass = 'BLOCK-D' | 'BLOCK-A' | 'WARN' | 'RECORD';

/**
 * What the row rests on: `T` the text was read for this work, `R` a secondary source reports it, `M-H`, `M-M` and `M-L`
 * memory of high, middle and low confidence.
 */
export type RowConfidence = 'T' | 'R' | 'M-H' | 'M-M' | 'M-L';

/** One row. Everything in it is paraphrase; roles are abbreviated as in {@link roles}. */
export interface CatalogueRow {
  readonly id: string;
  readonly says: string;
  /** Who must act. */
  readonly binds: string;
  /** What a system would listen for. */
  readonly trigger: string;
  /** What would prove it. */
  readonly evidence: string;
  readonly enforcement: RowClass;
  readonly confidence: RowConfidence;
  /** Control K01 to K43. */
  readonly control: string;
  /** Key of the source, with the place in it or how it was read. */
  readonly source: string;
}

/** Rows about one thing. */
export interface Theme {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly CatalogueRow[];
}

/** A control: what many rows ask in different words, implemented once. */
export interface Control {
  readonly id: string;
  readonly name: string;
  /** What it asks, in one sentence. */
  readonly says: string;
}

/** Abbreviations of roles in `binds`. */
export const roles: Readonly<Record<string, string>> = {
  PROD: 'producer or legal employer',
  PM: 'property master',
  APM: 'assistant property master',
  ARM: 'armorer or weapons handler',
  AD1: 'first assistant director',
  DIR: 'director',
  CAM: 'camera crew',
  PERF: 'performer or stand-in',
  SAF: 'safety representative or advisor',
  SM: 'stage manager',
  SUP: 'prop house or supplier of ammunition',
  STUNT: 'stunt coordinator',
  WARD: 'wardrobe',
  LOC: 'locations',
  CAST: 'casting',
  MED: 'medic',
  GUARD: 'parent or guardian',
  TEACH: 'studio teacher',
  LE: 'law enforcement',
  ALL: 'everyone present',
};
