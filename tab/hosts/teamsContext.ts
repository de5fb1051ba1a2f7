import type { app } from '@microsoft/teams-js'
import type { HostContext, Surface } from './host.ts'

const surfaces: Readonly<Record<string, Surface>> = { sidePanel: 'panel', meetingStage: 'stage', settings: 'config' }

/** What Teams says of where the tab stands, in our words. */
export function contextOf({ app: { theme, locale }, page, chat, channel, meeting, team, user }: app.Context): HostContext {
  const place = {
    chat: given(chat?.id),
    meeting: given(meeting?.id),
    channel: given(channel?.id),
    team: given(team?.internalId),
    tenant: given(user?.tenant?.id),
    subPage: given(page.subPageId),
  }
  return {
    surface: surfaces[page.frameContext] ?? 'page',
    theme,
    language: given(locale),
    postsSummary: place.chat !== null || place.channel !== null,
    place,
  }
}

function given(id: string | undefined): string | null {
  return id === undefined || id === '' ? null : id
}
