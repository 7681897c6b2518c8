"use strict";
const pulumi = require("@pulumi/pulumi");

const price = pulumi.output(Promise.reject(new Error("The price list is not there.")));
exports.price = price;
