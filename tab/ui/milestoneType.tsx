import { BeakerRegular } from '@fluentui/react-icons/svg/beaker'
import { CircleRegular } from '@fluentui/react-icons/svg/circle'
import { FlagRegular } from '@fluentui/react-icons/svg/flag'
import { LayerRegular } from '@fluentui/react-icons/svg/layer'
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench'
import { tokens } from '@fluentui/react-theme'
import { makeStyles, mergeClasses } from '@griffel/react'
import type { MilestoneType } from '../../okra/quarter/plan/items.ts'
import { useSay } from '../i18n/say.tsx'

/** How a type of milestone looks: a palette of tokens and an icon. The word always stands beside it. */
export interface TypeLook {
  readonly Icon: typeof FlagRegular
  readonly background: string
  readonly foreground: string
  readonly border: string
}

const looks: Readonly<Record<MilestoneType, TypeLook>> = {
  milestone: {
    Icon: FlagRegular,
    background: tokens.colorPaletteBlueBackground2,
    foreground: tokens.colorPaletteBlueForeground2,
    border: tokens.colorPaletteBlueBorderActive,
  },
  epic: {
    Icon: LayerRegular,
    background: tokens.colorPaletteLavenderBackground2,
    foreground: tokens.colorPaletteLavenderForeground2,
    border: tokens.colorPaletteLavenderBorderActive,
  },
  spike: {
    Icon: SearchRegular,
    background: tokens.colorPaletteMarigoldBackground2,
    foreground: tokens.colorPaletteMarigoldForeground2,
    border: tokens.colorPaletteMarigoldBorderActive,
  },
  experiment: {
    Icon: BeakerRegular,
    background: tokens.colorPaletteTealBackground2,
    foreground: tokens.colorPaletteTealForeground2,
    border: tokens.colorPaletteTealBorderActive,
  },
  enabler: {
    Icon: WrenchRegular,
    background: tokens.colorPalettePlatinumBackground2,
    foreground: tokens.colorPalettePlatinumForeground2,
    border: tokens.colorPalettePlatinumBorderActive,
  },
  inception: {
    Icon: LightbulbRegular,
    background: tokens.colorPalettePinkBackground2,
    foreground: tokens.colorPalettePinkForeground2,
    border: tokens.colorPalettePinkBorderActive,
  },
}

const untyped: TypeLook = {
  Icon: CircleRegular,
  background: tokens.colorNeutralBackground3,
  foreground: tokens.colorNeutralForeground2,
  border: tokens.colorNeutralStroke1,
}

/** The look of a type; without one it is neutral. */
export function typeLook(type: MilestoneType | null): TypeLook {
  return type === null ? untyped : looks[type]
}

const useStyles = makeStyles({
  badge: {
    display: 'inline-flex',
    flexShrink: 0,
    alignItems: 'center',
    justifyContent: 'center',
    inlineSize: '24px',
    blockSize: '24px',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid transparent`,
  },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid transparent`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '22px',
    whiteSpace: 'nowrap',
  },
})

/** The icon of a type on its colour. Decoration: say the type in words beside it. */
export function TypeIcon({ type, className }: { type: MilestoneType | null; className?: string | undefined }) {
  const styles = useStyles()
  const { Icon, background, foreground, border } = typeLook(type)
  return (
    <span
      aria-hidden
      className={mergeClasses(styles.badge, className)}
      style={{ backgroundColor: background, color: foreground, borderColor: border }}
    >
      <Icon fontSize={16} />
    </span>
  )
}

/** Icon and name of a type; without one it says so. */
export function TypeChip({ type }: { type: MilestoneType | null }) {
  const say = useSay()
  const styles = useStyles()
  const { Icon, background, foreground, border } = typeLook(type)
  return (
    <span className={styles.chip} style={{ backgroundColor: background, color: foreground, borderColor: border }}>
      <Icon fontSize={14} aria-hidden />
      {say(type === null ? 'type.none' : `type.${type}`)}
    </span>
  )
}
