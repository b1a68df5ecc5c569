/** What a Bot API server sends back, as its JSON body. */
export type ApiAnswer =
  | { readonly ok: true; readonly result: unknown; readonly description?: string }
  | {
      readonly ok: false;
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: Readonly<Record<string, unknown>>;
    };

/** What a bot sends along with a method's name. Values may come as strings, as in a form. */
export type Payload = Readonly<Record<string, unknown>>;

/** Ends a method with an error answer: `code` as in HTTP, `description` as Telegram words it. */
export class ApiError extends Error {
  constructor(
    readonly code: number,
    readonly description: string,
    readonly parameters?: Readonly<Record<string, unknown>>,
  ) {
    super(description);
  }

  answer(): ApiAnswer {
    const { code: error_code, description, parameters } = this;
    return {
      ok: false,
      error_code,
      description,
      ...(parameters === undefined ? {} : { parameters }),
    };
  }
}

/** The error of most unusable parameters: code 400, its description starts with "Bad Request: ". */
export function badRequest(reason: string): ApiError {
  return new ApiError(400, `Bad Request: ${reason}`);
}

export function done(result: unknown, description?: string): ApiAnswer {
  return description === undefined ? { ok: true, result } : { ok: true, result, description };
}
