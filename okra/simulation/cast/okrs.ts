import type { Language } from '../../ports/assistant.ts'
import type { OkrCast } from './okrCast.ts'
import { portugueseOkrs } from './okrsPtBR.ts'

const englishOkrs: OkrCast = {
  goals: [
    {
      text: 'Discover and join nearby matches with confidence',
      label: 'Discovery',
      priority: 1,
      keyResults: ['50 % of new users join a match within 48 hours', 'Searches without a result halve'],
      words: ['search', 'nearby', 'find', 'discover', 'recommend', 'organis'],
    },
    {
      text: 'Trust through transparent match and player experience',
      label: 'Trust',
      priority: 2,
      keyResults: ['60 % of completed matches have at least 4 rated players'],
      words: ['trust', 'attend', 'show', 'cancel', 'confirm', 'reliab', 'rating', 'take place', 'commun', 'particip'],
    },
    {
      text: 'Growth through sharing and invites',
      label: 'Growth',
      priority: 2,
      keyResults: ['25 % of invited players join a first match'],
      words: ['invit', 'shar', 'friend', 'growth', 'group', 'activat'],
    },
  ],
  duties: [
    'Search, ranking and recommendations',
    'Ratings, reports and rules of the community',
    'Sign-up, reminders and attendance',
    'Planning, pitches and payments',
    'Invitations, links and first steps',
  ],
  question: 'Does a match that is moved to another day count as cancelled?',
  ideas: {
    Noor: [
      {
        text: 'Attendance that everybody can rely on, from sign-up to kick-off',
        more: { metric: 'Confirmed players who show up', 'pain-or-gain': 'Nine people stand on the pitch without a tenth' },
      },
      { text: 'Players who cancel again and again feel a consequence' },
      {
        text: 'A match that was confirmed takes place',
        more: { hypothesis: 'If we ask the evening before, then fewer cancel on the day' },
      },
      { text: 'Make it nicer' },
    ],
    Teo: [
      {
        text: 'Organisers fill a team without chasing anybody',
        more: { 'pain-or-gain': 'An hour of phone calls for each match', metric: 'Minutes an organiser spends per match' },
      },
      { text: 'A waiting list moves up by itself when somebody cancels' },
      {
        text: 'Reminders that organisers do not have to write',
        more: { hypothesis: 'If reminders go out by themselves, then organisers host more' },
      },
      { text: 'No more double bookings of a pitch' },
    ],
    Iris: [
      { text: 'Everyone sees how reliable a match is before joining', more: { metric: 'Attendance in percent' } },
      { text: 'Raise attendance from 71 to 85 percent', more: { hypothesis: 'If attendance is visible, then players keep their word' } },
      {
        text: 'First matches take place, so that new players come back',
        more: { 'pain-or-gain': 'A first match that is cancelled is the last one' },
      },
      { text: 'Groups that play every week stay together' },
    ],
    Kofi: [
      { text: 'Invited friends see the match without installing anything', more: { metric: 'Invited friends who join a match' } },
      { text: 'Sharing a match takes two taps', more: { hypothesis: 'If sharing is easy, then more friends join' } },
      { text: 'A quarter of invited players join a first match' },
      { text: 'Links to a match never expire before it is played', more: { 'pain-or-gain': 'Friends tap on dead links' } },
    ],
    Lena: [
      { text: 'New players find a fitting match nearby in under a minute', more: { metric: 'New users in a match within 48 hours' } },
      {
        text: 'Search results that know level and distance',
        more: { hypothesis: 'If ranking knows the level, then more new players join' },
      },
      { text: 'Searching is fast on an ordinary phone', more: { 'pain-or-gain': 'Four seconds until the first match is shown' } },
      { text: 'Recommended matches for who played once' },
    ],
  },
  blockers: {
    Noor: 'Attendance is recorded nowhere yet: we need the platform team before we can measure it',
    Teo: 'Pitch owners have to agree to share their calendar',
    Iris: 'History of matches is spread over three tables, Data Science needs it in one',
    Kofi: 'Legal has to look at invitations to people who are not registered',
    Lena: 'A new ranking needs two weeks of Data Science',
  },
  sheets: [
    {
      objective: 'Matches take place as agreed',
      pains: 'Three of ten confirmed players stay away, and the others find out on the pitch',
      gains: 'An evening that can be counted on',
      metrics: 'Attendance, matches cancelled on the day',
      keyResult: { metric: 'Confirmed players who show up', unit: '%', baseline: 71, target: 85 },
      hypothesis: {
        if: 'we ask for a confirmation the evening before',
        gives: 'matches cancelled on the day fall by half',
        mustBeTrue: 'Players read messages in the evening',
      },
    },
    {
      objective: 'Organisers fill a team without chasing',
      pains: 'An hour of phone calls for each match',
      gains: 'A full team by the evening before',
      metrics: 'Minutes per match, time until a team is full',
      keyResult: { metric: 'Time an organiser spends per match', unit: 'minutes', baseline: 60, target: 20 },
      hypothesis: {
        if: 'a waiting list moves up by itself',
        gives: 'organisers spend less than 20 minutes per match',
        mustBeTrue: 'Who waits answers within an hour',
      },
    },
    {
      objective: 'New players find a match nearby',
      pains: 'Half of the searches in small cities end without a match',
      gains: 'A fitting match within a minute',
      metrics: 'First match within 48 hours, searches without a result',
      keyResult: { metric: 'New users who join a match within 48 hours', unit: '%', baseline: 31, target: 50 },
      hypothesis: {
        if: 'the ranking knows level and distance',
        gives: 'half of the new users join a match within 48 hours',
        mustBeTrue: 'There are enough matches nearby',
      },
    },
    {
      objective: 'Players bring their friends',
      pains: 'Friends must install the app before they see the match',
      gains: 'A match that is shared is a match that is full',
      metrics: 'Invited friends who join',
      keyResult: { metric: 'Invited players who join a first match', unit: '%', baseline: 9, target: 25 },
      hypothesis: {
        if: 'an invitation opens the match in the browser',
        gives: 'a quarter of the invited join',
        mustBeTrue: 'Friends trust a link in a messenger',
      },
    },
    {
      objective: 'Groups play every week',
      pains: 'A group falls apart after two weeks without a pitch',
      gains: 'The same faces every Tuesday',
      metrics: 'Groups with a match every week',
      keyResult: { metric: 'Groups that play every week', unit: 'groups', baseline: 120, target: 200 },
      hypothesis: {
        if: 'a group books its pitch for the whole season',
        gives: 'groups stay twice as long',
        mustBeTrue: 'Pitch owners accept seasons',
      },
    },
  ],
}

/** What the simulated people know in session #1. */
export const okrCast: Readonly<Record<Language, OkrCast>> = { en: englishOkrs, 'pt-BR': portugueseOkrs }
