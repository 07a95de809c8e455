// rules/<digest>.json: what it is named after, and criteria and scales that are fixed from the first ballot on.
import type { Competition } from '../model/competition.js'
import { error, type Finding, place } from '../model/finding.js'
import type { Folder, SavedRules } from '../model/folder.js'
import { canonicalScaleText } from '../rules/rules-digest.js'

export function checkSavedRules({ savedRules, competition }: Folder): readonly Finding[] {
  return savedRules.flatMap((saved): readonly Finding[] => {
    const { file, digest, found, criteria } = saved
    if (criteria === null || !found.startsWith(digest)) return [error(place(file), 'rules-altered', { digest })]
    return competition === null ? [] : checkFixed(competition, saved)
  })
}

function checkFixed(competition: Competition, { digest, criteria }: SavedRules): readonly Finding[] {
  const now = new Map(competition.criteria.map(({ id, scale }) => [id, canonicalScaleText(scale)]))
  const ids = new Set([...now.keys(), ...(criteria?.keys() ?? [])])
  const changed = [...ids].filter((id) => now.get(id) !== criteria?.get(id))
  if (changed.length === 0) return []
  return [error(place('competition.json'), 'criteria-fixed', { digest, change: changed.join(', ') })]
}
