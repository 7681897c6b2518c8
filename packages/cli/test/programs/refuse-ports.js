// Stands for a machine that forbids listening: every server fails to bind.
"use strict";
const net = require("node:net");

net.Server.prototype.listen = function () {
  const error = Object.assign(new Error("listen EPERM: operation not permitted 127.0.0.1"), {
    code: "EPERM",
  });
  process.nextTick(() => this.emit("error", error));
  return this;
};
