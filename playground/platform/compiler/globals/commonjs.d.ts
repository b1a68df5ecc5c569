// CommonJS, where a program has it.

declare function require(specifier: string): any;
declare var module: { exports: any };
declare var exports: any;
