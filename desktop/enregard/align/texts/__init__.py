"""What is known of each text: its sentences, its words, what they share to the letter."""
