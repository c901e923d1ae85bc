/** The public face: the ledger of withdrawals, which outlives every restore. */
export { countUnrecorded, noteWithdrawal, noteWithdrawals, sweepWithdrawals } from './withdrawals.actions.js';
export { type Withdrawal } from './withdrawal-ledger.js';
