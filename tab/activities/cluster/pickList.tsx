import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { Input } from '@fluentui/react-input'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { KeyboardEvent } from 'react'
import { useId, useState } from 'react'
import { useSay } from '../../i18n/say.tsx'
import { useLooks } from '../looks.ts'

/** Something to pick. `divided`: a line stands above it. */
export interface Pick {
  readonly id: string
  readonly label: string
  readonly divided?: boolean
  readonly act: () => void
}

const useStyles = makeStyles({
  list: { maxHeight: '320px', overflowY: 'auto', width: 'min(280px, calc(100vw - 48px))' },
  input: { width: '100%' },
  option: {
    paddingBlock: tokens.spacingVerticalSNudge,
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    '@media (pointer: coarse)': { paddingBlock: tokens.spacingVerticalM },
  },
  here: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    color: tokens.colorNeutralForeground1Hover,
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
  },
  divided: {
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
  },
})

/** A search field over a list of things to pick: type to narrow, arrows and Enter, or click. */
export function PickList({ label, picks }: { label: string; picks: readonly Pick[] }) {
  const say = useSay()
  const looks = useLooks()
  const styles = useStyles()
  const listId = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const wanted = folded(query)
  const found = picks.filter(({ label: text }) => folded(text).includes(wanted))
  const here = Math.min(at, found.length - 1)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt((here + 1) % Math.max(1, found.length))
    else if (event.key === 'ArrowUp') setAt((here + found.length - 1) % Math.max(1, found.length))
    else if (event.key === 'Enter') found[here]?.act()
    else return
    event.preventDefault()
  }
  return (
    <div className={looks.tight}>
      <Input
        className={styles.input}
        contentBefore={<SearchRegular aria-hidden />}
        placeholder={label}
        value={query}
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={found[here] ? `${listId}-${here}` : ''}
        onChange={(_, { value }) => {
          setQuery(value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={label} className={styles.list}>
        {found.map((pick, index) => (
          <Option key={pick.id} id={`${listId}-${index}`} pick={pick} isHere={index === here} />
        ))}
      </div>
      {found.length === 0 && <p className={looks.quiet}>{say('cluster.noneFound')}</p>}
    </div>
  )
}

function Option({ id, pick, isHere }: { id: string; pick: Pick; isHere: boolean }) {
  const styles = useStyles()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isHere}
      ref={isHere ? intoView : undefined}
      className={mergeClasses(styles.option, pick.divided && styles.divided, isHere && styles.here)}
      onClick={pick.act}
    >
      <bdi>{pick.label}</bdi>
    </div>
  )
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}

/** For comparing: without case and accents. */
function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim()
}
