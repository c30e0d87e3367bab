"""Where sentences end: the user's abbreviations and SRX rules, and what they would do to the project that is open."""
