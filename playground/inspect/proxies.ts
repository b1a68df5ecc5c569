/** What stands behind each proxy that a program or a library made. */
const targets = new WeakMap<object, object>();

/** What stands behind a proxy; undefined for what is none. Runs none of its traps. */
export function proxied(value: object): object | undefined {
  return targets.get(value);
}

/** The language's `Proxy`, which remembers what it made: else nobody could tell, nor look without being seen. */
export function createProxy(): ProxyConstructor {
  const Real = Proxy;
  const remember = <T extends object>(proxy: T, target: object): T => {
    targets.set(proxy, target);
    return proxy;
  };
  function VirtualProxy(target: object, handler: ProxyHandler<object>) {
    if (new.target === undefined) throw new TypeError("Constructor Proxy requires 'new'");
    return remember(new Real(target, handler), target);
  }
  VirtualProxy.prototype = undefined;
  VirtualProxy.revocable = (target: object, handler: ProxyHandler<object>) => {
    const made = Real.revocable(target, handler);
    remember(made.proxy, target);
    return made;
  };
  return Object.defineProperty(VirtualProxy, "name", {
    value: "Proxy",
  }) as unknown as ProxyConstructor;
}
