import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { DropdownMenu } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import { request } from './api.js';
import type { Me } from './api-types.js';
import { applyTheme, chosenTheme, type Theme } from './settings.js';
import { useLanguage, useWords } from './words.js';

/** What a person sets for themselves: light, language, the way out. It is fetched when it is opened. */
export function PersonMenu({ me }: { me: Me }): ReactNode {
  const words = useWords();
  const { language, speak } = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [theme, setTheme] = useState<Theme>(chosenTheme());
  const signOut = async (): Promise<void> => {
    await request('POST', '/api/sign-out');
    client.clear();
    await navigate({ to: '/sign-in' });
  };
  return (
    <DropdownMenu.Root defaultOpen>
      <DropdownMenu.Trigger className="plain person">{me.name}<span className="role">{words.roles[me.role]}</span></DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4}>
          <DropdownMenu.Label>{words.app.theme}</DropdownMenu.Label>
          <DropdownMenu.RadioGroup value={theme} onValueChange={(value) => { setTheme(value as Theme); applyTheme(value as Theme); }}>
            {(['auto', 'light', 'dark'] as const).map((one) => <DropdownMenu.RadioItem key={one} value={one}>{words.themes[one]}</DropdownMenu.RadioItem>)}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator />
          <DropdownMenu.Item onSelect={() => { speak(language === 'bn' ? 'en' : 'bn'); }}><span lang={language === 'bn' ? 'en' : 'bn'}>{words.app.otherLanguage}</span></DropdownMenu.Item>
          <DropdownMenu.Item onSelect={() => void signOut()}>{words.app.signOut}</DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
