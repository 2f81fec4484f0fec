/** The stuff that articles are made of; people, places and bodies are invented. */

export const words = {
  given:
    'Alma Boris Clara Dmitri Edith Farid Greta Hamza Ines Jonas Katya Luis Mara Nadir Odile Pavel Rosa Samir Tessa Viktor'.split(
      ' '
    ),
  family:
    'Abern Brask Corvane Dunlane Esterby Fallow Grisk Hennock Ibsley Jarrow Kestrin Lanthorpe Moraine Nyberg Okafor Pellworth Quade Ravensby Stroud Tamsin Vantongeren Wexley'.split(
      ' '
    ),
  cities: 'Harnmouth Dunport Velsk Ostrava Millbrook Carrow Tarnford Esk Bellhaven Norrby'.split(
    ' '
  ),
  body: [
    'the harbour board',
    'the county council',
    'the transport ministry',
    'the water authority',
    'the teachers’ union',
    'the regional court',
    'Carrow University',
    'the central bank',
    'the health service'
  ],
  post: [
    'the mayor',
    'a spokeswoman for the council',
    'the police chief',
    'the finance minister',
    'an economist at Carrow University',
    'the head of the union',
    'a nurse at the hospital',
    'a lawyer for the family'
  ],
  thing: [
    'the ferry contract',
    'the new reservoir',
    'the school closures',
    'the tram line',
    'the budget',
    'the inquiry',
    'the wage offer',
    'the flood wall',
    'the airport plan'
  ],
  verb: [
    'approved',
    'delayed',
    'defended',
    'cut',
    'questioned',
    'published',
    'withdrew',
    'extended'
  ],
  day: 'Monday Tuesday Wednesday Thursday Friday'.split(' '),
  adjective: 'costly late popular narrow modest sweeping unsafe fair'.split(' '),
  report: ['the audit', 'a report by the auditor', 'court documents', 'the minutes of the meeting']
}

export const copy = {
  headlines: [
    '{person} defends {thing}',
    'Council delays {thing} “by {number} weeks”',
    'Sources: {thing} to be scrapped',
    '{cities} votes on {thing}'
  ],
  leads: [
    '{post} {verb} {thing} on {day}, and said the decision was final.',
    'Hundreds of people marched against {thing} on {day}, police said.',
    'A source close to {body} said {thing} would be scrapped.',
    '{thing} will cost {number} million crowns more than planned, according to {report}.'
  ],
  sentences: [
    '“We were never asked about {thing},” {person} said.',
    '“It is {adjective}, and everybody in this town knows it,” said {person}, {post}. “We’ll be back next week.”',
    '{surname} said {thing} had been {adjective} from the beginning.',
    '{post} told reporters that {body} would publish its findings on {day}.',
    '“That’s not what the figures show,” she added.',
    'A senior official, who asked not to be named because talks are going on, said {body} “isn’t ready.”',
    'Officials familiar with the matter said {thing} might be {verb} again.',
    'According to {report}, {number} people applied and {number} were turned away.',
    'Critics say {thing} is {adjective}.',
    'Experts believe the price will rise by {number} per cent.',
    'It is widely believed that {body} knew.',
    'The company reportedly paid {number} crowns for the land.',
    '{person}, who has lived in {cities} since the ’90s, said she had never seen anything like it.',
    'The committee met three times in {cities}, and its minutes fill {number} pages.',
    'Work began in the spring, when the river was low and the old bridge had been closed to lorries.',
    'Asked whether {thing} had been discussed, {surname} said: “I can’t remember. It was a long day.”',
    '{body} did not answer questions on {day}.',
    'Studies show that such projects run late.',
    'Of the {number} households that were asked, most said they would stay.',
    '{surname} denied that he had seen the letter before {day}.',
    '{surname} claimed {body} “had known all along,” and called the plan “a disgrace”.',
    'The plan, which is expected to pass, is the largest in the county’s history.',
    'The two sides are due to meet again on {day}, a spokesman for {body} said in a statement.',
    '{person} wrote on her website that {thing} was {adjective}.',
    'Police said a {number}-year-old man had been arrested and was being questioned.',
    'He allegedly took the money from the till in {cities}.',
    'The board has spent {number} million crowns on the project since it was first proposed.',
    'Nobody was hurt.',
    '“I don’t think ‘fair’ is the word,” {surname} said, “but we’ll take it.”',
    'The report, which runs to {number} pages, found that {body} had ignored warnings.'
  ],
  furniture: [
    'Advertisement',
    'Also read: {thing}, explained',
    'Sign up for our newsletter',
    'Photo: {person}'
  ]
}
