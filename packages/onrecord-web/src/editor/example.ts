/**
 * A draft to try the page on. People, places and papers are invented.
 */

import type {DraftBlock} from 'prosemirror-onrecord'

/** The draft. */
export const example: readonly DraftBlock[] = [
  {role: 'headline', text: 'Harbour board to sell the Varde ferry'},
  {
    text: 'PORT VARDE — The harbour board will sell the last car ferry before the summer, a source close to the talks said on Monday.'
  },
  {
    text: '“We carried eighty thousand people last year,” said Olle Strand, who has run the ferry office since 2009. “Nobody asked us before they decided.”'
  },
  {
    text: 'The board allegedly agreed the price in March. According to minutes of its meeting on 4 March, two members voted against.'
  },
  {
    text: 'Critics say the board has stopped listening. Mayor Tilda Brask claimed that the council had warned it “three times in writing”, and a spokeswoman for the board, Ada Holm, said it would answer on Friday.'
  },
  {text: 'The crossing is the oldest in the country. Fares have risen by 34 per cent since 2021.'},
  {text: '“It was never going to pay for itself.”'},
  {
    text: 'The buyer will close the cafe as well, sources said. Strand said he would take the last boat himself.'
  }
]
