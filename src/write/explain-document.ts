// What `jury explain --json` gives: every number as an exact fraction and as a decimal.
import type { Docket } from '../model/docket.js'
import { decimalText, exactText, type Fraction } from '../model/fraction.js'
import type { Juror } from '../model/juror.js'
import type { Outcome } from '../model/outcome.js'
import type { Comparison, Difference } from './comparison.js'
import type { ExplainedStep, ExplainedValue, Explanation } from './explanation.js'
import { jsonText } from './json.js'
import { idOf } from './names.js'

/** Decimals have six places at most; `exact` is in lowest terms. */
const numberOf = (value: Fraction | null) => value && { exact: exactText(value), decimal: shortDecimal(value) }
const shortDecimal = (value: Fraction): string => {
  const text = decimalText(value, 6)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** `named`: with the jurors' ids and names, for the secretariat alone. */
export function explainDocument(
  outcome: Outcome,
  own: Explanation,
  against: { readonly other: Explanation; readonly comparison: Comparison } | null,
  named: boolean,
): string {
  const { docket } = outcome
  const { id, title } = docket.competition
  return jsonText({
    format: 1,
    competition: { id, title },
    ...(named ? { jury: docket.jurors.map(jurorDocument) } : {}),
    ...explanationDocument(docket, own),
    against: against && {
      ...explanationDocument(docket, against.other),
      difference: comparisonDocument(docket, against.comparison),
    },
  })
}

const jurorDocument = ({ id, name }: Juror, index: number) => ({ juror: `J${index + 1}`, id, name })

function explanationDocument(docket: Docket, own: Explanation) {
  const { id, applicant, title } = docket.submissions.rows[own.submission]!
  const { competition } = docket
  const { ranked } = own
  return {
    submission: { id, applicant, title, division: own.division },
    status: ranked?.status ?? own.unranked?.status ?? null,
    place: ranked?.place ?? null,
    sharedWith: ranked?.sharedWith.map((other) => idOf(docket, other)) ?? [],
    decidedBy: ranked?.decidedBy ?? null,
    scores: own.scores.map(valueDocument),
    uncounted: own.uncounted,
    steps: own.steps.map(stepDocument),
    criteria: competition.criteria.map((criterion, index) => ({
      id: criterion.id,
      value: numberOf(ranked?.combined[index] ?? null),
    })),
    measures: own.measures.map(({ id, steps, value }) => ({
      id,
      steps: steps.map(stepDocument),
      value: numberOf(value),
    })),
    jurors: own.jurors.map(({ label, total }) => ({ juror: label, total: numberOf(total) })),
    requirements: own.requirements,
    ties: own.ties,
    awards: own.awards.map(({ award, status, said }) => ({ id: award.id, status, said })),
    total: ranked && { exact: exactText(ranked.total), printed: own.printed(ranked.total) },
  }
}

const stepDocument = ({ no, sentence, account, values }: ExplainedStep) => ({
  no,
  sentence,
  said: account.lines,
  values: values.map(valueDocument),
})

const valueDocument = ({ juror, criterion, value }: ExplainedValue) => ({ juror, criterion, value: numberOf(value) })

function comparisonDocument({ competition }: Docket, { difference, criteria, jurors, brought }: Comparison) {
  const document = ({ own, other, difference: by, share }: Difference) => ({
    own: numberOf(own),
    other: numberOf(other),
    difference: numberOf(by),
    share: numberOf(share),
  })
  return {
    total: numberOf(difference),
    criteria: criteria.rows.map((each, index) => ({ criterion: competition.criteria[index]!.id, ...document(each) })),
    criteriaRest: numberOf(criteria.rest),
    jurors: jurors.rows.map((each) => ({ juror: each.label, ...document(each) })),
    jurorsRest: numberOf(jurors.rest),
    brought: brought.map((each) => ({ source: each.label, ...document(each) })),
  }
}
