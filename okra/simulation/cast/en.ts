import type { Voice } from '../persona.ts'

/** What the five care about and know, in English. The football-match app is the method's worked example. */
export const english: readonly Voice[] = [
  {
    interests: ['cancel', 'show', 'reliab', 'depend', 'confirm', 'attend', 'trust', 'rating', 'rated'],
    wording: {
      what: 'make attendance dependable, from sign-up to kick-off',
      outcome: 'halve the matches that are cancelled on the day',
      audience: 'players and the people who organise their matches',
    },
    facts: [
      { lens: 'customer-pains', text: 'Every third match loses a player on the day of the match because somebody cancels late' },
      { lens: 'customer-pains', text: 'Players who do not show up leave nine people with nothing to play' },
      {
        lens: 'customer-pains',
        first: 'Support gets many messages about cancelled matches',
        text: 'Support gets 40 messages a week about matches cancelled less than two hours before kick-off',
      },
      { lens: 'customer-gains', text: 'Players say they love it when everybody has confirmed by the evening before' },
      { lens: 'stakeholder-expectations', text: 'Community leads expect a way to deal with players who cancel again and again' },
      { lens: 'customer-gains', text: 'Regular groups trust players with a high attendance record' },
      { lens: 'platform-constraints', text: 'A confirmation is only a chat message, so attendance is recorded nowhere' },
      { lens: 'business-opportunities', text: 'Groups that play every week stay with us four times longer than single players' },
      { lens: 'platform-strengths', text: 'Push messages reach 92 percent of players within a minute' },
    ],
  },
  {
    interests: ['organis', 'cancel', 'remind', 'confirm', 'attend', 'show', 'waiting', 'replace'],
    wording: {
      what: 'take the chasing out of organising a match',
      outcome: 'let organisers fill a team within a day',
      audience: 'people who organise a match every week',
    },
    facts: [
      { lens: 'customer-pains', text: 'Organisers spend an hour per match chasing players to confirm attendance' },
      { lens: 'customer-pains', text: 'When somebody cancels late, organisers have to find a replacement by phone' },
      { lens: 'customer-gains', text: 'Organisers would like an automatic waiting list that moves up when somebody cancels' },
      { lens: 'customer-gains', text: 'A reminder the day before makes players confirm in time' },
      { lens: 'stakeholder-expectations', text: 'Pitch owners expect to be paid although a match is cancelled late' },
      { lens: 'stakeholder-expectations', text: 'Club partners expect reminder messages under their own name' },
      { lens: 'business-opportunities', text: 'Organisers who host four matches a month would pay for a reminder and waiting list tool' },
      { lens: 'platform-constraints', text: 'The calendar of pitches is updated by hand, so double bookings happen twice a week' },
    ],
  },
  {
    interests: ['attend', 'show', 'cancel', 'confirm', 'measur', 'reliab', 'histor'],
    wording: {
      what: 'show everyone how reliable a match is before they join',
      outcome: 'raise attendance from 71 to 85 percent',
      audience: 'new and returning players',
    },
    facts: [
      { lens: 'customer-pains', text: 'Attendance is 71 percent: three of ten confirmed players do not show up' },
      { lens: 'customer-pains', text: 'In interviews 8 of 12 players said an unsure match is worse than no match' },
      { lens: 'business-opportunities', text: 'Players whose first match takes place come back within ten days twice as often' },
      { lens: 'business-opportunities', text: 'Raising attendance by ten points would bring 1,200 more completed matches a month' },
      { lens: 'stakeholder-expectations', text: 'The leadership team expects attendance to be measured the same way in every city' },
      { lens: 'customer-gains', text: 'Players pick the match that shows a reliable organiser even when it is farther away' },
      { lens: 'platform-constraints', text: 'Match history is spread over three tables and nobody can measure cancellations per player' },
      { lens: 'platform-strengths', text: 'We have two years of match history to learn attendance patterns from' },
    ],
  },
  {
    interests: ['invit', 'shar', 'friend', 'link', 'growth', 'sponsor', 'viral'],
    wording: {
      what: 'turn every match into an invitation that friends want to share',
      outcome: 'have a quarter of invited players join a first match',
      audience: 'friends of the players we have',
    },
    facts: [
      { lens: 'business-opportunities', text: 'Players who come through an invitation of a friend cost us nothing and stay longer' },
      {
        lens: 'business-opportunities',
        text: 'A shared match link opens in the browser but only 9 percent of invited friends join a match',
      },
      { lens: 'business-opportunities', text: 'Two sponsors asked for their logo on shared match links' },
      { lens: 'customer-pains', text: 'Invited friends must install the app before they can see the match' },
      { lens: 'customer-gains', text: 'Players like to share the result and the photo of a match with friends' },
      { lens: 'stakeholder-expectations', text: 'The growth team expects invitations to bring 20 percent of new players by summer' },
      { lens: 'platform-constraints', text: 'Invitation links expire after a day and cannot be shared twice' },
      { lens: 'platform-strengths', text: 'Sharing to the three big messengers already works on both phones' },
    ],
  },
  {
    interests: ['search', 'rank', 'nearby', 'filter', 'slow', 'cache', 'recommend', 'find'],
    wording: {
      what: 'help players find a fitting match nearby in under a minute',
      outcome: 'get half of the new users into a match within 48 hours',
      audience: 'players who are new in their city',
    },
    facts: [
      { lens: 'platform-constraints', text: 'Searching for nearby matches is slow: four seconds on an ordinary phone' },
      { lens: 'platform-constraints', text: 'The ranking of search results ignores skill and distance' },
      { lens: 'platform-constraints', text: 'Match history is read without a cache and slows the whole service down on Sundays' },
      { lens: 'platform-strengths', text: 'The search service has a clean interface and can take a new ranking in a week' },
      { lens: 'customer-pains', text: 'New players cannot filter nearby matches by level and give up the search' },
      { lens: 'customer-gains', text: 'Players would love recommended matches nearby that fit their level' },
      { lens: 'stakeholder-expectations', text: 'Data Science expects time this quarter to try a new ranking for search' },
      { lens: 'business-opportunities', text: 'Half of the searches in small cities find no match nearby at all' },
      { lens: 'platform-strengths', text: 'Nightly tests cover search and booking and have found every regression since May' },
    ],
  },
]
