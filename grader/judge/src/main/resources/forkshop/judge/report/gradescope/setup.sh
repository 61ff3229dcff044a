#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the image.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
apt-get update
apt-get install -y --no-install-recommends openjdk-17-jdk-headless perl procps
# The judge and all that it plays belong to this user; the results do not.
id student >/dev/null 2>&1 || useradd --create-home student
