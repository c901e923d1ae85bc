import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { newsroomBn } from '../words/newsroom.bn.js';
import type { NewsroomWords } from '../words/newsroom-words.js';
import { readSetting, writeSetting } from './settings.js';

type Language = 'bn' | 'en';
type Wording = { words: NewsroomWords; language: Language; speak: (language: Language) => void };

const WordingContext = createContext<Wording>({ words: newsroomBn, language: 'bn', speak: () => undefined });

/** The newsroom speaks Bangla; English is fetched for who asks for it. */
export function WordsProvider({ children }: { children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState<Language>(readSetting('language') === 'en' ? 'en' : 'bn');
  const [words, setWords] = useState<NewsroomWords>(newsroomBn);
  useEffect(() => {
    document.documentElement.lang = language;
    if (language === 'bn') setWords(newsroomBn);
    else void import('../words/newsroom.en.js').then(({ newsroomEn }) => { setWords(newsroomEn); });
  }, [language]);
  const speak = (next: Language): void => {
    writeSetting('language', next);
    setLanguage(next);
  };
  return <WordingContext value={{ words, language, speak }}>{children}</WordingContext>;
}

export function useWords(): NewsroomWords {
  return useContext(WordingContext).words;
}

export function useLanguage(): Pick<Wording, 'language' | 'speak'> {
  return useContext(WordingContext);
}
