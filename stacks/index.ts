import * as pulumi from "@pulumi/pulumi";
import { run } from "./systems";

export = run(new pulumi.Config("plinth").require("system"));
