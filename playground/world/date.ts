/** A `Date` whose present is virtual; everything else is the platform's own. */
export function createDate(now: () => number): DateConstructor {
  const Real = Date;
  function VirtualDate(this: unknown, ...args: ConstructorParameters<DateConstructor> | []) {
    if (new.target === undefined) return new Real(now()).toString();
    return Reflect.construct(Real, args.length === 0 ? [now()] : args, new.target) as Date;
  }
  VirtualDate.prototype = Real.prototype;
  VirtualDate.now = now;
  VirtualDate.parse = Real.parse.bind(Real);
  VirtualDate.UTC = Real.UTC.bind(Real);
  return VirtualDate as unknown as DateConstructor;
}
