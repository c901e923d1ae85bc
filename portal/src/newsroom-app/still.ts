import { useEffect, useState } from 'react';

/** A value that follows another one only after that has been still for so many milliseconds. */
export function useStill<Value>(value: Value, milliseconds: number): Value {
  const [still, setStill] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => { setStill(value); }, milliseconds);
    return () => { clearTimeout(timer); };
  }, [value, milliseconds]);
  return still;
}
