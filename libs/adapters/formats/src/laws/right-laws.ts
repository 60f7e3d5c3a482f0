/** What is right for a law. */
export interface RightLaw {
  readonly file: string;
  /** Labels of the parts above the articles, as the file writes them. */
  readonly parts: readonly string[];
  /** Numbers of the articles, in order. */
  readonly articles: readonly string[];
  /** Numbers of the transitional and final provisions, in order. */
  readonly provisions: readonly string[];
  /** Numbers of numerals, fractions, letters and sub-points, in order. */
  readonly subLevels: readonly string[];
  /** Words in the file, without its front matter and the addresses of its links. */
  readonly words: number;
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));
const list = (numbers: string) => (numbers === '' ? [] : numbers.split(' '));

const decrees: readonly RightLaw[] = [
  {
    file: 'ar/DEC-117-2016.md',
    parts: [],
    articles: upTo(6),
    provisions: [],
    subLevels: list('a b c d e f g h'),
    words: 1267,
  },
  {
    file: 'uy/UY-ley-18381.md',
    parts: list('PRIMERO SEGUNDO TERCERO CUARTO QUINTO SEXTO SEPTIMO'),
    articles: upTo(35),
    provisions: [],
    subLevels: list(
      'A B C D E F G A B A B C D E F G I A B C II A B C A B C D E A B C D E F G H I J K 1 2 A B C A B C D',
    ),
    words: 3540,
  },
  {
    file: 'pe/DS-009-2020-MC.md',
    parts: [],
    articles: upTo(8),
    provisions: list('Primera Segunda'),
    subLevels: list('2.1 2.2 2.3 5.1 5.2'),
    words: 2576,
  },
  {
    file: 'pe/DS-081-2013-PCM.md',
    parts: [],
    articles: upTo(6),
    provisions: list('Única Única'),
    subLevels: list('1 2 3 a b c d e 4 5 5.1 5.2 6 7 1 2 3 4 5 8 a b c d e f g 9'),
    words: 10_756,
  },
  {
    file: 'pe/DS-092-2017-PCM.md',
    parts: [],
    articles: upTo(9),
    provisions: list('Primera Segunda Única'),
    subLevels: [],
    words: 3199,
  },
];

/** One article of the Mexican constitution in each of its versions: its sub-levels and how many words it has. */
const mexican = (article: string, versions: readonly (readonly [string, number])[]): RightLaw[] =>
  versions.map(([subLevels, words], index) => ({
    file: `mx-art-00${article}/v${String(index + 1).padStart(2, '0')}.rst`,
    parts: [],
    articles: [article],
    provisions: [],
    subLevels: list(subLevels),
    words,
  }));

const article6 = 'A I II III IV V VI VII VIII B I II III IV V VI';

export const rightLaws: readonly RightLaw[] = [
  ...decrees,
  ...mexican('3', [
    ['', 73],
    ['I II III IV', 370],
    ['I a b c II III IV V VI VII VIII', 535],
    ['I a b c II III IV V VI VII VIII IX', 688],
    ['I II a b c III IV V VI VII VIII IX', 592],
    ['I II a b c III IV V VI a b VII VIII', 753],
    ['I II a b c III IV V VI a b VII VIII', 771],
    ['I II a b c III IV V VI a b VII VIII', 777],
    ['I II a b c III IV V VI a b VII VIII', 769],
    ['I II a b c d III IV V VI a b VII VIII IX a b c', 1510],
    ['I II a b c d III IV V VI a b VII VIII IX a b c', 1508],
    ['I II a b c d e f g h i III IV V VI a b VII VIII IX a b c d e f g X', 2224],
    ['I II a b c d e f g h i III IV V VI a b VII VIII IX a b c d e f g X', 2228],
    ['I II a b c d e f g h i III IV V VI a b VII VIII IX X', 1638],
  ]),
  ...mexican(
    '4',
    [
      104, 42, 83, 138, 163, 235, 249, 284, 212, 289, 318, 348, 364, 465, 505, 505, 711, 730, 784, 856, 873, 906, 961,
      1083,
    ].map((words) => ['', words] as const),
  ),
  ...mexican('6', [
    ['', 37],
    ['', 48],
    ['I II III IV V VI VII', 311],
    ['I II III IV V VI VII', 324],
    ['A I II III IV V VI VII B I II III IV V VI', 948],
    [article6, 1921],
    [article6, 1909],
    [article6, 1909],
    [article6, 1304],
  ]),
];
