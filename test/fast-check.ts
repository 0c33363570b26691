import fc from "fast-check";

// Properties are tried on the same samples every time: a test that fails does so for everybody. Another seed tries others.
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20220105) });

export default fc;
