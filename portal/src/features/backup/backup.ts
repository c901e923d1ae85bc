export { countUnrecorded, sweepWithdrawals } from './withdrawals.actions.js';
export { recordWithdrawal, type Withdrawal } from './withdrawal-ledger.js';
