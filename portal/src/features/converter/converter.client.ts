import { type AvroTyper, avroTyper } from '@shironam/bangla';

/** The keys typed since the last word began, and where what they made stands in the box. */
type Run = { typer: AvroTyper; start: number; end: number };

/**
 * Typing in Avro, in the box of the converter's page: every key shows at once what it makes. The page is whole without
 * it; a keyboard that composes words itself (most on phones) is left alone.
 */
function typeAvro(box: HTMLTextAreaElement, live: HTMLInputElement): void {
  let run: Run | null = null;
  const show = (next: Run, text: string): void => {
    box.setRangeText(text, next.start, next.end, 'end');
    run = { ...next, end: next.start + text.length };
  };
  const takeKey = (key: string): void => {
    const { selectionStart: from, selectionEnd: to } = box;
    const going = run !== null && from === to && run.end === from ? run : { typer: avroTyper(), start: from, end: to };
    show(going, going.typer.push(key));
  };
  box.addEventListener('beforeinput', (event) => {
    if (!live.checked || event.isComposing) return;
    const { inputType, data } = event;
    if (inputType === 'insertText' && data !== null && /^[!-~]$/.test(data)) {
      event.preventDefault();
      takeKey(data);
    } else if (inputType === 'deleteContentBackward' && run !== null && box.selectionStart === box.selectionEnd && run.end === box.selectionEnd && run.end > run.start) {
      event.preventDefault();
      show(run, run.typer.backspace());
    } else run = null;
  });
  live.addEventListener('change', () => {
    run = null;
    box.focus();
  });
}

const box = document.querySelector<HTMLTextAreaElement>('#text');
const live = document.querySelector<HTMLInputElement>('#live');
if (box !== null && live !== null) {
  (live.closest('.live') as HTMLElement).hidden = false;
  typeAvro(box, live);
}
