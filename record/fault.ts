// What stops a hub from writing: the outside failed, or the record contradicts itself. Reading goes on.

/** Why a hub no longer writes. */
export type HubFaultCode =
  | 'write-failed'
  | 'damaged'
  | 'rolled-back'
  | 'forked'
  | 'other-signer'
  | 'stored-bytes-differ'
  | 'log-key-changed';

/** Thrown by a hub that may not write; the message says what to do next. */
export class HubFault extends Error {
  override readonly name = 'HubFault';
  readonly code: HubFaultCode;
  constructor(code: HubFaultCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
