/** A filter with one of its words changed; an empty word leaves it out. */
export function changed<Filter extends object>(filter: Filter, name: keyof Filter, value: string): Filter {
  const { [name]: _old, ...rest } = filter;
  return (value === '' ? rest : { ...rest, [name]: value }) as Filter;
}
