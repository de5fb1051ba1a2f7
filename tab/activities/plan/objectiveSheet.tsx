import { tokens } from '@fluentui/react-theme'
import { makeStyles } from '@griffel/react'
import type { Hypothesis, KeyResult, Objective } from '../../../okra/quarter/plan/items.ts'
import { useSay } from '../../i18n/say.tsx'
import { CompanyChips } from '../company/chips.tsx'
import { useLooks } from '../looks.ts'
import { hypothesisWords } from './hypothesisWords.ts'
import { useKeyResultWords } from './keyResultWords.ts'
import { usePlan } from './usePlan.ts'

const useStyles = makeStyles({
  sheet: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS, margin: 0 },
  what: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  said: { margin: 0, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
})

/** Everything that is said about an objective, to read: what it supports, pains, gains, metrics, key results, hypotheses. */
export function ObjectiveSheet({ objective }: { objective: Objective }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const { keyResults, hypotheses } = useUnder(objective.id)
  const texts = [
    ['pains', objective.pains],
    ['gains', objective.gains],
    ['metrics', objective.metrics],
  ] as const
  const isEmpty = texts.every(([, text]) => text === '') && keyResults.length === 0 && hypotheses.length === 0
  return (
    <div className={looks.tight}>
      <CompanyChips ids={objective.supports} />
      {isEmpty && <p className={looks.quiet}>{say('sheet.empty')}</p>}
      <dl className={styles.sheet}>
        {texts.map(([name, text]) => text !== '' && <Said key={name} what={say(`sheet.${name}`)} text={text} />)}
        {keyResults.length > 0 && <Many what={say('sheet.keyResults')} lines={keyResults} Line={KeyResultLine} />}
        {hypotheses.length > 0 && <Many what={say('sheet.hypotheses')} lines={hypotheses} Line={HypothesisLine} />}
      </dl>
    </div>
  )
}

/** The key results and hypotheses of an objective. */
export function useUnder(objective: string): { readonly keyResults: readonly KeyResult[]; readonly hypotheses: readonly Hypothesis[] } {
  const { keyResults, hypotheses } = usePlan()
  const isUnder = (one: { readonly objective: string }) => one.objective === objective
  return { keyResults: Object.values(keyResults).filter(isUnder), hypotheses: Object.values(hypotheses).filter(isUnder) }
}

function Said({ what, text }: { what: string; text: string }) {
  const styles = useStyles()
  return (
    <div>
      <dt className={styles.what}>{what}</dt>
      <dd className={styles.said}>
        <bdi>{text}</bdi>
      </dd>
    </div>
  )
}

function Many<T extends { readonly id: string }>({
  what,
  lines,
  Line,
}: {
  what: string
  lines: readonly T[]
  Line: (props: { one: T }) => string
}) {
  const styles = useStyles()
  return (
    <div>
      <dt className={styles.what}>{what}</dt>
      <dd className={styles.said}>
        <ul className={styles.list}>
          {lines.map((one) => (
            <li key={one.id}>
              <bdi>
                <Line one={one} />
              </bdi>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}

function KeyResultLine({ one }: { one: KeyResult }): string {
  return useKeyResultWords()(one)
}

function HypothesisLine({ one }: { one: Hypothesis }): string {
  return hypothesisWords(useSay(), one)
}
