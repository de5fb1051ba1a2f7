import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { ReactNode } from 'react'
import { createContext, useContext, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useSay } from '../i18n/say.tsx'
import { usePicture } from '../quarter/hooks.tsx'
import { useAnnounce } from './live.tsx'
import { NotAnonymous } from './notAnonymous.tsx'
import type { Position } from './position.ts'
import { playbookKey, positionOf } from './position.ts'
import { Segments } from './segments.tsx'
import { useSticks } from './sticky.ts'
import { useShared } from './styles.ts'
import { TimeLeft } from './time.tsx'

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', flexGrow: 1, minInlineSize: 0, backgroundColor: tokens.colorNeutralBackground2 },
  header: {
    position: 'sticky',
    insetBlockStart: 0,
    zIndex: 2,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
    // Where letters are enlarged as far as they go the rest needs the room.
    '@media (max-height: 320px)': { position: 'static' },
  },
  stage: {
    paddingInline: tokens.spacingHorizontalXXL,
    '@media (max-width: 640px)': { paddingInline: tokens.spacingHorizontalM },
  },
  row: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  words: { minInlineSize: 0 },
  stageTitle: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  body: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
    minInlineSize: 0,
  },
  stageBody: {
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalM },
  },
  footer: {
    position: 'sticky',
    insetBlockEnd: 0,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `0 ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    '@media (max-height: 320px)': { position: 'static' },
    // A view that has nothing to say here gets no empty bar.
    ':not(:has(> :not(:empty)))': { display: 'none' },
  },
  slot: {
    display: 'flex',
    flexWrap: 'wrap',
    flexGrow: 1,
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `0 ${tokens.spacingHorizontalM}`,
  },
})

/** The run that this page has shown last, whichever view showed it; null: none. */
const SeenContext = createContext<{ current: string | null }>({ current: null })

/** Keeps in mind which run was on screen when the page came: what comes later is a change of step, also the start of a session. */
export function StepsSeen({ children }: { children: ReactNode }) {
  const seen = useRef(usePosition()?.run.id ?? null)
  return <SeenContext value={seen}>{children}</SeenContext>
}

const FooterContext = createContext<HTMLElement | null>(null)

/** Puts things into the sticky footer of the frame: progress at the start, one help link at the end. */
export function FrameFooter({ children }: { children: ReactNode }) {
  const slot = useContext(FooterContext)
  return slot && createPortal(children, slot)
}

/** `main`: its title is the page's. `marked`: says when nothing here is anonymous; off where the frame beside it says it already. */
interface FrameProps {
  readonly children: ReactNode
  readonly onStage?: boolean
  readonly main?: boolean
  readonly marked?: boolean
}

/** The frame of every acting screen: where we are, time, the view, the footer. */
export function Frame({ children, onStage = false, main = true, marked = true }: FrameProps) {
  const styles = useStyles()
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  const footer = useRef<HTMLDivElement>(null)
  const position = usePosition()
  useSticks(footer, 'footer', position !== null && !onStage)
  if (!position) return children
  return (
    <FooterContext value={slot}>
      <div className={styles.frame}>
        <FrameHeader position={position} onStage={onStage} main={main} marked={marked} />
        <div className={mergeClasses(styles.body, onStage && styles.stageBody)}>{children}</div>
        {!onStage && (
          <div ref={footer} className={styles.footer}>
            <div ref={setSlot} className={styles.slot} />
            <Holders box={position.run.id} />
          </div>
        )}
      </div>
    </FooterContext>
  )
}

/** Where the room is; the same object until it moves. */
export function usePosition(): Position | null {
  const state = usePicture((picture) => picture.state)
  return positionOf(state)
}

type HeaderProps = Required<Omit<FrameProps, 'children'>> & { readonly position: Position }

function FrameHeader({ position, onStage, main, marked }: HeaderProps) {
  const say = useSay()
  const styles = useStyles()
  const shared = useShared()
  const { session, run, step, place, steps } = position
  const title = say(playbookKey(session.playbook.id, step, run.plan.id, 'title'))
  const where = say('frame.where', { session: say(playbookKey(session.playbook.id, 'title')), place, steps })
  const heading = useStepChange(position, title, main)
  const header = useRef<HTMLElement>(null)
  useSticks(header, 'header')
  const Title = main ? 'h1' : 'h2'
  return (
    <header ref={header} className={mergeClasses(styles.header, onStage && styles.stage)}>
      <div className={styles.row}>
        <div className={styles.words}>
          <p className={shared.quiet}>{where}</p>
          <Title ref={heading} tabIndex={-1} className={mergeClasses(shared.heading, onStage && styles.stageTitle)}>
            {title}
          </Title>
        </div>
        <TimeLeft />
      </div>
      <Segments place={place} steps={steps} />
      {marked && <NotAnonymous />}
    </header>
  )
}

/** On a step change the focus goes to the title, and the live region says where we are now. */
function useStepChange({ session, run, place, steps, minutes }: Position, title: string, main: boolean) {
  const say = useSay()
  const announce = useAnnounce()
  const heading = useRef<HTMLHeadingElement>(null)
  const seen = useContext(SeenContext)
  useEffect(() => {
    if (!main) return
    document.title = say('frame.document', { title, place, steps, session: say(playbookKey(session.playbook.id, 'title')) })
    if (seen.current === run.id) return
    seen.current = run.id
    heading.current?.focus()
    announce(say('frame.step', { place, steps, title, minutes }))
  }, [main, seen, run.id, say, announce, title, place, steps, minutes, session.playbook.id])
  return heading
}

function Holders({ box }: { box: string }) {
  const say = useSay()
  const shared = useShared()
  const holders = usePicture(({ progress }) => progress[box]?.holders ?? null)
  return holders === null ? null : <span className={shared.quiet}>{say('frame.holders', { n: holders })}</span>
}
