import {describe, expect, it} from 'vitest'
import {readText, speakers} from './helpers.js'

const each = (kind: string, cases: [string, string | null][]) =>
  describe(kind, () => {
    it.each(cases)('%s', (text, name) => {
      expect(speakers(readText(text)).at(-1)).toBe(name)
    })
  })

each('whoever was contacted for comment answers', [
  [
    'Felix contacted Jon Matthews, Tarn Warden, for comment. He said it was “not ours”.',
    'Jon Matthews'
  ],
  ['Ada Holt approached Tom Bell for a response. “It is not ours,” he said.', 'Tom Bell'],
  ['Ruth Orr reached out to Ana Prew for her reaction.\n\n“It is not ours,” she said.', 'Ana Prew'],
  ['Tom Bell was contacted for comment by Ada Holt. He said it was “not ours”.', 'Tom Bell'],
  [
    'Felix contacted Jon Matthews for comment. He said it was old. He went on to say it was “not ours”.',
    'Jon Matthews'
  ],
  ['We approached the water board for comment. It said it was “not ours”.', 'water board'],
  ['The paper emailed the owner for a response. He said it was “not ours”.', 'owner'],
  // A meeting is no request.
  ['Tom Bell met Jon Matthews in the square. He said it was “not ours”.', null]
])

each('a surname that is a noun opens a sentence', [
  [
    'Roger Burns and Ross Tucker ran.\n\nBurns would not even go that far. “I ban nothing,” he said.',
    'Roger Burns'
  ],
  [
    'Ada Waters sings. Tom Orr plays.\n\nWaters was there first. “It is mine,” she said.',
    'Ada Waters'
  ],
  [
    'Ada Fields sings. Ana Prew plays.\n\nFields has the last word. “It is mine,” she said.',
    'Ada Fields'
  ]
])

each('a place may end a sentence', [
  [
    'Ann Mason was born in Washington, D.C. Mason was the youngest. “It is mine,” she said.',
    'Ann Mason'
  ],
  ['Ann Mason left at 9 p.m. Mason was the last. “It is mine,” she said.', 'Ann Mason']
])

each('a post behind a comma that none closes', [
  [
    'Sir Keith O’Nions, President & Rector of Imperial College said: “It is ours.”',
    'Keith O’Nions'
  ],
  ['Ana Prew, Chief Executive of Tarn Water said: “It is ours.”', 'Ana Prew']
])

each('a name behind what is told of a noun', [
  [
    'The woman who taught them to read, Epifania Lucero, said it was “no trouble”.',
    'Epifania Lucero'
  ],
  ['The man hired to mend the pump, Tom Bell, said it was “no trouble”.', 'Tom Bell'],
  ['The nurse who was on duty that night, Ada Holt, called it “no trouble”.', 'Ada Holt']
])

each('a relative is who bears the name', [
  [
    'It was announced by her niece, Ana Prew, who was there. “She played,” her niece said.',
    'Ana Prew'
  ],
  ['Tom Bell, his brother, was there. “He played,” his brother said.', 'Tom Bell'],
  ['Her son Tom Bell and her son Ira Bell were there. “She played,” her son said.', 'her son']
])

each('a lawyer is who bears the name', [
  ['Her lawyer, Tom Bell, came. Ada Holt came too. “It is done,” her lawyer said.', 'Tom Bell'],
  ['The lawyer representing the family, Dina Shaw, called it “a lie”.', 'Dina Shaw'],
  ['Dr Ada Holt and Dr Tom Bell came. “It is done,” the doctor said.', null],
  ['Dr Ada Holt came. Dr Tom Bell left. “It is done,” the doctor said.', 'Tom Bell']
])

each('a title that is cut short', [
  [
    'Sergeant Ina Tui found it and Dr Ann Vaka looked. “It was a shark,” the doctor said.',
    'Ann Vaka'
  ],
  ['Sgt Tom Bell found it and Ann Vaka looked. “It was a shark,” the sergeant said.', 'Tom Bell'],
  ['Prof. Ada Holt and Tom Bell looked. “It was a shark,” the professor said.', 'Ada Holt']
])

each('a sportsman by the side that he plays for', [
  ['Frank Lampard lost. “I am calm,” said the former England international.', 'Frank Lampard'],
  ['Ana Prew won. “I am calm,” the Wales international said.', 'Ana Prew']
])

each('a noun in marks', [
  [
    'An anonymous Chinese “military expert” told the paper: “We need planes.”',
    'anonymous Chinese “military expert”'
  ],
  ['The Tarn Times quoted “naval expert” Li Jie as saying it was “a temporary thing”.', 'Li Jie'],
  ['The Tarn Times quoted “former minister” Ana Prew as saying: “It is old.”', 'Ana Prew']
])

each('a participle beside it says nothing', [
  ['Tom Bell claimed that it “ends early”, a claim refuted by experts.', 'Tom Bell'],
  ['Ana Prew said it was “ended early”, an idea dismissed by the union.', 'Ana Prew'],
  ['Ana Prew was dismissed by the owner, Nadia Tariq. She said it took “ten minutes”.', 'Ana Prew']
])

each('whoever a with-phrase has speaking', [
  ['The union said no, with its treasurer, Ana Prew, describing it as “a crust”.', 'Ana Prew'],
  ['The union said no, with Ana Prew, its treasurer, calling it “a crust”.', 'Ana Prew'],
  [
    'In the words of its conductor, Ana Prew, the orchestra plays “like strangers on a stair”.',
    'Ana Prew'
  ]
])

each('two posts of one', [
  [
    'Labour’s shadow fish minister and Great Yarmouth MP Callum Bell called it “a crust”.',
    'Callum Bell'
  ],
  [
    'A medal went to the shepherd Aslan Bell, the governor’s office said: “He is brave.”',
    'governor’s office'
  ]
])

each('nobody', [
  ['There is criticism in the video, like: “This rail will not work.”', null],
  ['Tom Bell ran into Ira Quill by the bank. ‘I thought you were dead,’ he said.', null],
  [
    'The ferry Santa Rita lay on its side at dusk.\n\n‘We heard a bang and then the water came in.’',
    null
  ]
])

each('the first name of a clause in front is nobody’s who speaks', [
  [
    'Citing a memo from the engineer, Wendell Ash, the mayor, Ana Prew, called it “a crust”.',
    'Ana Prew'
  ],
  [
    'Responding to a report by the auditor, Kwame Otoo, the minister for bins, Ana Prew, said: “All are there.”',
    'Ana Prew'
  ],
  [
    'Asked by counsel, Priya Nair, whether it was true, the manager, Colm Reid, called it “a crust”.',
    'Colm Reid'
  ],
  [
    'After the clerk, Tom Yates, finished reading, Mary Holm, a tenant, rose and called it “a crust”.',
    'Mary Holm'
  ],
  [
    'Before the priest, Tom Yates, had closed the book, Mary Holm called it “a crust”.',
    'Mary Holm'
  ],
  // A place, and no clause.
  ['After the match the coach, Tom Yates, called it “a crust”.', 'Tom Yates']
])

each('as somebody put it', [
  ['The pump, as Leopold Orr put it, had “more miles than the postman”.', 'Leopold Orr'],
  ['The council, as the mayor puts it, needs “a rest and a wash”.', 'mayor'],
  ['The pump, as Leopold Orr put it, was “more miles than the postman”.', 'Leopold Orr']
])

each('a post in capitals with its place', [
  [
    'The Bishop of Kabwe, Moses Hamun, told his priests: “It is no place for a party.”',
    'Moses Hamun'
  ],
  [
    'The Archbishop of Tarn, Moses Hamun, was there. “It is old,” the archbishop said.',
    'Moses Hamun'
  ],
  [
    'The Minister for Government Communications, Felix Ofosu, spoke.\n\nThe Minister said: “It is old.”',
    'Felix Ofosu'
  ],
  ['Nazneen Merchant, who waits there, said: “It is old.”', 'Nazneen Merchant']
])

each('a post that a person stands beside', [
  [
    'The Secretary for Ports, Tom Bell, spoke. The Secretary of Health, Ana Prew, left. “It is,” the ports secretary said.',
    'Tom Bell'
  ],
  ['Citing the mayor, Ana Prew, the paper called it “a crust”.', 'paper']
])

each('a name that comes with the next paragraph', [
  [
    '“I counted eleven,” he said.\n\nWouter Prins, who drives the tractor, has never seen so many.',
    'Wouter Prins'
  ],
  ['“I counted eleven,” she said.\n\nMs. Prins, a teacher, has run every week.', 'Prins'],
  ['“I counted eleven,” he said.\n\nIt was Monday. A man had come with Wouter Prins.', null],
  ['“I counted eleven,” she said.\n\nMr. Prins, a teacher, has run every week.', null]
])

each('nobody whom only the speaker speaks of is meant', [
  [
    'Tom Bell kept the light.\n\n“It was hard to be the one telling them, the man who lit it,” he said.',
    'Tom Bell'
  ],
  ['Tom Bell kept the light.\n\n“A man called. One came,” he said.', 'Tom Bell'],
  [
    'Prime Minister Dan Tees spoke on Sunday. Beside him sat speaker Piet Holm.\n\nTees said he had to tell the town.\n\n“I lost the man who gave me the post,” he said.',
    'Dan Tees'
  ]
])

each('“it” is the body that its sentence, or the one before, is about', [
  ['The airline wrote to Heathrow on Friday. It said fog was “an act of God”.', 'airline'],
  ['The union met Tarn Rail on Friday. It called the offer “an insult”.', 'union'],
  ['The bank lent money to the port and the mill. It said the risk was “small”.', 'bank'],
  ['The charity took over from Orlen Trust in May. “We had debts,” it said.', 'charity'],
  [
    'Tarn Water said the regulator had told it that the leak was small. It said the leak was “tiny”.',
    'Tarn Water'
  ]
])

each('somebody without a name who is brought in right before speaks', [
  ['A neighbour heard a bang. “It shook the house,” she said.', 'neighbour'],
  [
    'Ida Roe ran out at noon.\n\nA neighbour heard a bang. “It shook the house,” she said.',
    'neighbour'
  ],
  ['Another man disagreed. “We are barely hanging on,” he said.', 'Another man'],
  // Either may be the one; a judge goes on with whom he jails; a visitor asks, and another answers.
  ['A judge jailed him for four years. “I am sorry,” he said.', null],
  ['A woman heard a bang. “It shook the house,” he said.', null],
  ['A bus hit a wall. “It shook the house,” he said.', null],
  [
    'Tom Bell keeps the light.\n\nA visitor once asked about the lamp.\n\n“It is very bright,” he said.',
    'Tom Bell'
  ]
])

each('a job behind the name of a work is the one person told of', [
  [
    'Una Reed fell off the stage in July, and the “Cold Water” singer said a toe was broken. “It was the small one,” she wrote.',
    'Una Reed'
  ],
  ['Ivo Marsh has sold it. The ‘Night Ferry’ actor told fans: “It was too cold.”', 'Ivo Marsh'],
  ['Ivo Marsh has sold it.\n\nThe "Night Ferry" star added: "It was too cold."', 'Ivo Marsh'],
  // It may be either.
  ['Ivo Marsh met Ana Prew. The “Night Ferry” actor said: “It was too cold.”', 'actor']
])
