// The public face of the Bangla engine.

// Text, numbers and dates

// Words for search

// Writing systems and style
export { avro, avroTyper, type AvroTyper } from './avro.js';
