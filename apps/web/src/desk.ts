import { mountBegunAnswers } from '@articulado/consultation-browser';

mountBegunAnswers(document);
