"""What asks the user something."""
