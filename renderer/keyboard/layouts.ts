import type { LanguageId } from '../../app/language/language.ts';

/** A keyboard on the screen: only letters, in the order of that country's keyboards; the rest is the same everywhere. */
export interface KeyboardLayout {
  /** Small letters. Those of scripts without capitals are all there is. */
  readonly rows: readonly (readonly string[])[];
  readonly hasCapitals: boolean;
}

const layout = (hasCapitals: boolean, ...rows: readonly string[]): KeyboardLayout => ({
  rows: rows.map((row) => row.split(' ')),
  hasCapitals,
});

const azerty = layout(true, 'a z e r t y u i o p', 'q s d f g h j k l m', 'w x c v b n é è à ç');
const qwerty = layout(true, 'q w e r t y u i o p', 'a s d f g h j k l', 'z x c v b n m');

/**
 * Sources: the letter rows of simple-keyboard-layouts (MIT) and of X.Org's xkeyboard-config. Chinese is written with
 * Latin letters: choosing its signs needs an input method, which we have not.
 */
export const layouts: Readonly<Record<LanguageId, KeyboardLayout>> = {
  fr: azerty,
  falc: azerty,
  en: qwerty,
  es: layout(true, 'q w e r t y u i o p', 'a s d f g h j k l ñ', 'z x c v b n m á é í ó ú'),
  pt: layout(true, 'q w e r t y u i o p', 'a s d f g h j k l ç', 'z x c v b n m ã á é ó'),
  ar: layout(false, 'ض ص ث ق ف غ ع ه خ ح ج د', 'ش س ي ب ل ا ت ن م ك ط ذ', 'ئ ء ؤ ر لا ى ة و ز ظ'),
  ru: layout(true, 'й ц у к е н г ш щ з х ъ', 'ф ы в а п р о л д ж э', 'я ч с м и т ь б ю ё'),
  uk: layout(true, 'й ц у к е н г ш щ з х ї', 'ф і в а п р о л д ж є', 'я ч с м и т ь б ю ґ ’'),
  ro: layout(true, 'q w e r t y u i o p ă î', 'a s d f g h j k l ș ț', 'z x c v b n m â'),
  bg: layout(true, 'я в е р т ъ у и о п ч', 'а с д ф г х й к л ш щ', 'з ь ц ж б н м ю'),
  tr: layout(true, 'q w e r t y u ı o p ğ ü', 'a s d f g h j k l ş i', 'z x c v b n m ö ç'),
  fa: layout(false, 'ض ص ث ق ف غ ع ه خ ح ج چ', 'ش س ی ب ل ا ت ن م ک گ پ', 'ظ ط ز ژ ر ذ د ئ و آ'),
  ps: layout(
    false,
    'ض ص ث ق ف غ ع ه خ ح ج چ ځ څ',
    'ش س ی ې ب پ ل ا ت ټ ن ڼ م ک ګ',
    'ظ ط ز ژ ږ ر ړ ذ د ډ ښ و ۍ ئ آ',
  ),
  bn: layout(
    false,
    'অ আ ই ঈ উ ঊ ঋ এ ঐ ও ঔ',
    'া ি ী ু ূ ৃ ে ৈ ো ৌ ্ ং ঃ ঁ',
    'ক খ গ ঘ ঙ চ ছ জ ঝ ঞ ট ঠ',
    'ড ঢ ণ ত থ দ ধ ন প ফ ব ভ',
    'ম য র ল শ ষ স হ ড় ঢ় য় ৎ',
  ),
  ka: layout(false, 'ქ წ ე რ ტ ყ უ ი ო პ', 'ა ს დ ფ გ ჰ ჯ კ ლ', 'ზ ხ ც ვ ბ ნ მ თ ღ', 'ჭ შ ჩ ძ ჟ'),
  zh: qwerty,
  ti: layout(false, 'ሀ ለ ሐ መ ሠ ረ ሰ ሸ ቀ ቐ በ ተ', 'ቸ ኀ ነ ኘ አ ከ ኸ ወ ዐ ዘ ዠ የ', 'ደ ጀ ገ ጠ ጨ ጰ ጸ ፀ ፈ ፐ ቨ'),
};

/** For addresses, and for names on French papers: every language can switch to it. */
export const latinLayout = azerty;

/** Signs that forms ask for; the same for every language. */
export const signs = ['@', '.', '-', '_', '’', ',', '/', '+'] as const;

export const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** Letters with a mark, beside the plain one; the marks of our Latin languages. */
const marked: Readonly<Record<string, string>> = {
  a: 'à â á ã ä ă',
  c: 'ç',
  e: 'é è ê ë',
  i: 'î ï í ı',
  g: 'ğ',
  n: 'ñ',
  o: 'ô ö ó õ œ',
  s: 'ș ş',
  t: 'ț',
  u: 'ù û ü ú',
};

/** Ethiopic signs of one consonant follow each other in Unicode, one for each of its seven vowels. */
const ethiopicVowels = 7;

/** What a letter may become: the same letter with a mark, or the same consonant with another vowel. */
export function variantsOf(letter: string): readonly string[] {
  if (/^\p{Script=Ethiopic}$/u.test(letter)) {
    const first = letter.codePointAt(0) ?? 0;
    return Array.from({ length: ethiopicVowels - 1 }, (_, step) => String.fromCodePoint(first + step + 1));
  }
  const small = letter.toLowerCase();
  const found = marked[small]?.split(' ') ?? [];
  return small === letter ? found : found.map((one) => one.toLocaleUpperCase('fr'));
}
