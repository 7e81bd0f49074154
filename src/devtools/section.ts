/** One line of a table. */
export interface Row {
  readonly name: string;
  readonly text: string;
  /** Draws the eye: something is on, or not as it should be. */
  readonly mark?: 'on' | 'bad';
}

/** Rows that belong together. */
export interface Group {
  readonly title?: string;
  readonly rows: readonly Row[];
}

/** One part of what the developer tools show and report. */
export interface Section {
  readonly title: string;
  readonly groups: readonly Group[];
  /** What to say if there are no rows. */
  readonly empty: string;
  /** `false` if how many rows there are says nothing. */
  readonly isCounted?: boolean;
}

/** Returns how many rows a section has. */
export const countOf = ({ groups }: Section): number => groups.reduce((sum, { rows }) => sum + rows.length, 0);
