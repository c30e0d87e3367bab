"""The families of checks: a short module for each, or a folder where it takes more to read a text."""
