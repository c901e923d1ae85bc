/** Crawlers by what they do with a text, by the name they answer to in robots.txt. From their owners' own pages. */
export const crawlers = {
  /** They lead readers here. */
  search: ['Googlebot', 'Googlebot-News', 'Googlebot-Image', 'Storebot-Google', 'bingbot', 'DuckDuckBot', 'YandexBot', 'Baiduspider', 'Applebot', 'Qwantbot', 'SeznamBot', 'Yeti'],
  /** They fetch a page because somebody asked a question now, and name it. */
  aiAnswers: ['OAI-SearchBot', 'ChatGPT-User', 'PerplexityBot', 'Perplexity-User', 'Claude-User', 'Claude-SearchBot', 'DuckAssistBot', 'MistralAI-User', 'Meta-ExternalFetcher'],
  /** They gather texts to train models. */
  aiTraining: ['GPTBot', 'ClaudeBot', 'anthropic-ai', 'CCBot', 'Google-Extended', 'Applebot-Extended', 'Bytespider', 'Meta-ExternalAgent', 'FacebookBot', 'Amazonbot', 'cohere-ai', 'cohere-training-data-crawler', 'AI2Bot', 'Diffbot', 'omgili', 'Timpibot', 'PanguBot', 'Webzio-Extended', 'ICC-Crawler', 'img2dataset'],
} as const;
