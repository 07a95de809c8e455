// expected.json: what a tally should come to, beside the competition that it is about.
import { error, type Finding, place } from '../model/finding.js'

/** Any JSON: its keys are compared with those of the tally. */
export function readExpected(bytes: Uint8Array): { readonly expected: unknown } | { readonly finding: Finding } {
  try {
    return { expected: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return { finding: error(place('expected.json'), 'json-broken', { found: '' }) }
  }
}
