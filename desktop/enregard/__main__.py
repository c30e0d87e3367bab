"""Run the command line: `python -m enregard`."""

import sys

from enregard.cli import main

sys.exit(main())
