"""What the window can do: the table of actions with their keys, and the menus that need more than a line."""
