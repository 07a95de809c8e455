// What a data set publishes beside what the program counted of its scores: figure by figure, and as a table.

/** Figures by what they are figures of: `W10mPF Final S001` → `543.75`. */
export type Figures = ReadonlyMap<string, string>

export type Proof = {
  readonly dataset: string
  /** What kind of figures these are, and whose: published, or the data set's own computation. */
  readonly figures: string
  readonly published: number
  readonly reproduced: number
  /** `S001: published 3, counted 2` */
  readonly differing: readonly string[]
}

/** Every figure published against every figure counted; one that stands on one side alone differs. */
export function prove(dataset: string, figures: string, published: Figures, counted: Figures): Proof {
  const keys = [...new Set([...published.keys(), ...counted.keys()])]
  const differing = keys
    .filter((key) => published.get(key) !== counted.get(key))
    .map((key) => `${key}: published ${published.get(key) ?? 'none'}, counted ${counted.get(key) ?? 'none'}`)
  const reproduced = [...published].filter(([key, figure]) => counted.get(key) === figure).length
  return { dataset, figures, published: published.size, reproduced, differing }
}

/** Figures of several parts as one, each key with the name of its part. */
export const together = (parts: readonly (readonly [string, Figures])[]): Figures =>
  new Map(parts.flatMap(([part, figures]) => [...figures].map(([key, figure]) => [`${part} ${key}`, figure] as const)))

/** The rows of a data set as figures: the key from some columns, the figure from one. */
export const figuresIn = (
  rows: readonly Readonly<Record<string, string>>[],
  keys: readonly string[],
  figure: string,
): Figures => new Map(rows.map((row) => [keys.map((key) => row[key]).join(' '), row[figure] ?? '']))

/** `| diving | places | 295 of 295 |` */
export const tableRow = ({ dataset, figures, published, reproduced }: Proof): string =>
  `| ${dataset} | ${figures} | ${reproduced} of ${published} |`
