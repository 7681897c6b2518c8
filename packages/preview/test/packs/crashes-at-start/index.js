"use strict";
throw new Error("The pack has no list of regions.");
