// The colours of a screen, by what is asked for alone, never by what the terminal seems to be.

/** Texts as they are shown. */
export type Paint = Readonly<Record<'bold' | 'dim' | 'red' | 'yellow', (text: string) => string>>

const asIs = (text: string): string => text

export const noPaint: Paint = { bold: asIs, dim: asIs, red: asIs, yellow: asIs }

/** What makes colours is loaded only where they are asked for. */
export async function paintFor(colour: boolean): Promise<Paint> {
  return colour ? (await import('./coloured-paint.js')).colouredPaint : noPaint
}
